package dev.weir.samples.nullness;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invites people, not all of whom have an address. */
@Flow
class Invitation {

  private static final Map<String, String> ADDRESSES = Map.of("Ada", "12 St James's Square");

  /** Null for somebody whose address is not known. */
  @Task
  static @Nullable String address(String name) {
    return ADDRESSES.get(name);
  }

  @Task
  static String letter(String name, @Nullable String host) {
    return "Dear " + name + ", do come!" + (host == null ? "" : " " + host);
  }

  @Task
  static String envelope(@Nullable String address, String letter) {
    return (address == null ? "By hand: " : address + ": ") + letter;
  }

  @Task
  static String parcel(String address) {
    return "A present for " + address;
  }

  /** Counts those that are known. */
  @Task
  static long known(List<@Nullable String> addresses) {
    return addresses.stream().filter(Objects::nonNull).count();
  }
}
