// Unicode has many spaces.
@Flow record Point(int x) {
  @Task(tags = "a", name = "\u2003") int load() { return x; }
//                         ^ [TaskLabelBlank] the name of task 'load' must not be blank; leave it out or say something
}
