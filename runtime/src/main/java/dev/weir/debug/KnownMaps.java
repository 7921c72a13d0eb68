package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the JDK's maps have their entries; as {@link KnownLists} for lists. */
final class KnownMaps {

  /** Is given entries one after the other, and says whether it takes more. */
  interface Taker {
    boolean take(@Nullable Value key, @Nullable Value value);
  }

  /** Goes through entries until it is told to stop. */
  interface Walk {
    void each(RemoteObject map, Taker taker);
  }

  private static final Map<String, Walk> WALKS = new HashMap<>();

  static {
    String util = "java.util.";
    WALKS.put(util + "HashMap", (map, taker) -> table(map, "value", taker));
    WALKS.put(util + "Hashtable", (map, taker) -> table(map, "value", taker));
    WALKS.put(util + "concurrent.ConcurrentHashMap", (map, taker) -> table(map, "val", taker));
    WALKS.put(util + "Properties", (map, taker) -> inside(map, "map", taker));
    WALKS.put(util + "LinkedHashMap", KnownMaps::linked);
    WALKS.put(util + "TreeMap", KnownMaps::tree);
    WALKS.put(
        util + "ImmutableCollections$Map1",
        (map, taker) -> taker.take(map.value("k0"), map.value("v0")));
    WALKS.put(util + "ImmutableCollections$MapN", (map, taker) -> pairs(map.array("table"), taker));
    WALKS.put(util + "Collections$EmptyMap", (map, taker) -> {});
    WALKS.put(
        util + "Collections$SingletonMap",
        (map, taker) -> taker.take(map.value("k"), map.value("v")));
    for (String kind : new String[] {"Map", "SortedMap", "NavigableMap"}) {
      WALKS.put(util + "Collections$Unmodifiable" + kind, (map, taker) -> inside(map, "m", taker));
      WALKS.put(util + "Collections$Synchronized" + kind, (map, taker) -> inside(map, "m", taker));
    }
    WALKS.put(util + "EnumMap", KnownMaps::enums);
    WALKS.put(util + "IdentityHashMap", (map, taker) -> pairs(map.array("table"), taker));
  }

  private KnownMaps() {}

  /** How to go through an object; null if neither its class nor a superclass is known. */
  static @Nullable Walk ofObject(RemoteObject object) {
    for (String name : object.superclasses()) {
      Walk walk = WALKS.get(name);
      if (walk != null) {
        return walk;
      }
    }
    return null;
  }

  private static void inside(RemoteObject wrapper, String field, Taker taker) {
    RemoteObject wrapped = wrapper.required(field);
    Walk walk = ofObject(wrapped);
    if (walk == null) {
      throw new RemoteObject.UnknownShapeException(wrapped.typeName() + " is not known");
    }
    walk.each(wrapped, taker);
  }

  /** Nodes that hang in the places of an array, one behind the other. */
  private static void table(RemoteObject map, String value, Taker taker) {
    if (map.value("table") instanceof ArrayReference table) {
      RemoteObject.each(
          table, 0, table.length(), place -> chain(RemoteObject.of(place), value, taker));
    }
  }

  private static boolean chain(@Nullable RemoteObject first, String value, Taker taker) {
    RemoteObject start = first;
    if (start != null && start.hasField("first")) {
      start = start.object("first"); // nodes that are a tree are a chain too
    }
    for (RemoteObject node = start; node != null; node = node.object("next")) {
      if (!taker.take(node.value("key"), node.value(value))) {
        return false;
      }
    }
    return true;
  }

  private static void linked(RemoteObject map, Taker taker) {
    for (RemoteObject node = map.object("head"); node != null; node = node.object("after")) {
      if (!taker.take(node.value("key"), node.value("value"))) {
        return;
      }
    }
  }

  private static void tree(RemoteObject map, Taker taker) {
    Deque<RemoteObject> path = new ArrayDeque<>();
    RemoteObject node = map.object("root");
    while (node != null || !path.isEmpty()) {
      while (node != null) {
        path.push(node);
        node = node.object("left");
      }
      RemoteObject next = path.pop();
      if (!taker.take(next.value("key"), next.value("value"))) {
        return;
      }
      node = next.object("right");
    }
  }

  private static void pairs(ArrayReference table, Taker taker) {
    Value[] key = new Value[1];
    int[] at = {0};
    RemoteObject.each(
        table,
        0,
        table.length(),
        value -> {
          if (at[0]++ % 2 == 0) {
            key[0] = value;
            return true;
          }
          return key[0] == null || taker.take(key[0], value);
        });
  }

  private static void enums(RemoteObject map, Taker taker) {
    ArrayReference keys = map.array("keyUniverse");
    int[] at = {0};
    RemoteObject.each(
        map.array("vals"),
        0,
        Integer.MAX_VALUE,
        value -> {
          Value key = keys.getValue(at[0]++);
          return value == null || taker.take(key, nullIfMasked(value));
        });
  }

  /** Null is kept as an object of a nameless class. */
  private static @Nullable Value nullIfMasked(Value value) {
    RemoteObject object = RemoteObject.of(value);
    return object != null && object.typeName().startsWith("java.util.EnumMap$") ? null : value;
  }
}
