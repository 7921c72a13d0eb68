// A replacement is a task with a name of its own.
@Flow class Orders {
  @Task static void none() {}
}
// === Fixes.java
class Fixes {
  @Task(name = " ") @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//             ^ [TaskLabelBlank] the name of task 'fixed' must not be blank; leave it out or say something
}
