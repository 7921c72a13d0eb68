package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the JDK's lists, sets and queues have their elements. A class that is not here, or has
 * changed, is shown by its fields, so nothing breaks if this falls behind.
 */
final class KnownLists {

  /** Goes through elements until it is told to stop. */
  interface Walk {
    void each(RemoteObject list, RemoteObject.Taker taker);
  }

  private static final Map<String, Walk> WALKS = new HashMap<>();

  static {
    String util = "java.util.";
    String concurrent = "java.util.concurrent.";
    WALKS.put(util + "ArrayList", (list, taker) -> prefix(list, "elementData", "size", taker));
    WALKS.put(util + "Vector", (list, taker) -> prefix(list, "elementData", "elementCount", taker));
    WALKS.put(util + "PriorityQueue", (list, taker) -> prefix(list, "queue", "size", taker));
    WALKS.put(util + "Arrays$ArrayList", (list, taker) -> whole(list.array("a"), taker));
    WALKS.put(
        concurrent + "CopyOnWriteArrayList", (list, taker) -> whole(list.array("array"), taker));
    WALKS.put(concurrent + "CopyOnWriteArraySet", (set, taker) -> inside(set, "al", taker));
    WALKS.put(util + "ImmutableCollections$List12", KnownLists::oneOrTwo);
    WALKS.put(util + "ImmutableCollections$Set12", KnownLists::oneOrTwo);
    WALKS.put(
        util + "ImmutableCollections$ListN", (list, taker) -> whole(list.array("elements"), taker));
    WALKS.put(
        util + "ImmutableCollections$SetN",
        (set, taker) ->
            whole(set.array("elements"), element -> element == null || taker.take(element)));
    WALKS.put(util + "ImmutableCollections$SubList", KnownLists::part);
    WALKS.put(util + "ArrayList$SubList", KnownLists::part);
    for (String kind :
        new String[] {"List", "RandomAccessList", "Collection", "Set", "SortedSet"}) {
      WALKS.put(util + "Collections$Unmodifiable" + kind, (c, taker) -> inside(c, "c", taker));
      WALKS.put(util + "Collections$Synchronized" + kind, (c, taker) -> inside(c, "c", taker));
    }
    WALKS.put(util + "Collections$EmptyList", (list, taker) -> {});
    WALKS.put(util + "Collections$EmptySet", (list, taker) -> {});
    WALKS.put(
        util + "Collections$SingletonList", (list, taker) -> taker.take(list.value("element")));
    WALKS.put(
        util + "Collections$SingletonSet", (list, taker) -> taker.take(list.value("element")));
    WALKS.put(util + "Collections$SetFromMap", (set, taker) -> keys(set, "m", taker));
    WALKS.put(util + "LinkedList", (list, taker) -> linked(list.object("first"), taker));
    WALKS.put(
        concurrent + "ConcurrentLinkedQueue", (list, taker) -> linked(list.object("head"), taker));
    WALKS.put(
        concurrent + "LinkedBlockingQueue", (list, taker) -> linked(list.object("head"), taker));
    WALKS.put(util + "ArrayDeque", KnownLists::deque);
    WALKS.put(util + "HashSet", (set, taker) -> keys(set, "map", taker));
    WALKS.put(util + "TreeSet", (set, taker) -> keys(set, "m", taker));
    WALKS.put(concurrent + "ConcurrentHashMap$KeySetView", (set, taker) -> keys(set, "map", taker));
    WALKS.put(util + "RegularEnumSet", KnownLists::enums);
  }

  private KnownLists() {}

  /** How to go through an object of a class; null if it is not known. */
  static @Nullable Walk of(String className) {
    return WALKS.get(className);
  }

  private static void whole(ArrayReference array, RemoteObject.Taker taker) {
    RemoteObject.each(array, 0, array.length(), taker);
  }

  private static void prefix(
      RemoteObject list, String array, String size, RemoteObject.Taker taker) {
    RemoteObject.each(list.array(array), 0, list.integer(size), taker);
  }

  /** Of the unused second place nothing but an object without fields is known. */
  private static void oneOrTwo(RemoteObject list, RemoteObject.Taker taker) {
    Value second = list.value("e1");
    RemoteObject object = RemoteObject.of(second);
    if (taker.take(list.value("e0"))
        && object != null
        && !object.typeName().equals("java.lang.Object")) {
      taker.take(second);
    }
  }

  private static void inside(RemoteObject wrapper, String field, RemoteObject.Taker taker) {
    RemoteObject wrapped = wrapper.required(field);
    Walk walk = ofObject(wrapped);
    if (walk == null) {
      throw new RemoteObject.UnknownShapeException(wrapped.typeName() + " is not known");
    }
    walk.each(wrapped, taker);
  }

  /** How to go through an object; null if neither its class nor a superclass is known. */
  static @Nullable Walk ofObject(RemoteObject object) {
    for (String name : object.superclasses()) {
      Walk walk = of(name);
      if (walk != null) {
        return walk;
      }
    }
    return null;
  }

  private static void part(RemoteObject list, RemoteObject.Taker taker) {
    int offset = list.integer("offset");
    int end = offset + list.integer("size");
    int[] at = {0};
    RemoteObject.Taker ofPart =
        value -> {
          int index = at[0]++;
          return index < offset || (index < end && taker.take(value));
        };
    inside(list, "root", ofPart);
  }

  private static void linked(@Nullable RemoteObject first, RemoteObject.Taker taker) {
    for (RemoteObject node = first; node != null; node = node.object("next")) {
      Value item = node.value("item");
      boolean head = item == null && !node.typeName().startsWith("java.util.LinkedList$");
      if (!head && !taker.take(item)) {
        return;
      }
    }
  }

  private static void deque(RemoteObject deque, RemoteObject.Taker taker) {
    ArrayReference elements = deque.array("elements");
    int head = deque.integer("head");
    int tail = deque.integer("tail");
    if (head <= tail) {
      RemoteObject.each(elements, head, tail, taker);
    } else if (RemoteObject.each(elements, head, elements.length(), taker)) {
      RemoteObject.each(elements, 0, tail, taker);
    }
  }

  private static void keys(RemoteObject set, String field, RemoteObject.Taker taker) {
    RemoteObject map = set.required(field);
    KnownMaps.Walk walk = KnownMaps.ofObject(map);
    if (walk == null) {
      throw new RemoteObject.UnknownShapeException(map.typeName() + " is not known");
    }
    walk.each(map, (key, value) -> taker.take(key));
  }

  private static void enums(RemoteObject set, RemoteObject.Taker taker) {
    long present = set.number("elements");
    int[] at = {0};
    RemoteObject.each(
        set.array("universe"),
        0,
        Long.SIZE,
        constant -> (present >>> at[0]++ & 1) == 0 || taker.take(constant));
  }
}
