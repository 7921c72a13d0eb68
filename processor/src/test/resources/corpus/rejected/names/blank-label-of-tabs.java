// Whatever is blank.
@Flow class Etl {
  @Task(name = "\t\n", as = "fetch") static void load() {}
//             ^ [TaskLabelBlank] the name of task 'fetch' must not be blank; leave it out or say something
}
