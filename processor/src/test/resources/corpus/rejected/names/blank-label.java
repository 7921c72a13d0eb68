// People could not see the task.
@Flow class Etl {
  @Task(name = " ") static void load() {}
//             ^ [TaskLabelBlank] the name of task 'load' must not be blank; leave it out or say something
}
