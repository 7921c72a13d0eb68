// The generated class calls the replacement.
@Flow class Orders {
  @Task static void none() {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") private static void fixed() {}
//                                                                        ^ [TaskPrivate] @Task method 'fixed' must not be private; make it package-private
}
