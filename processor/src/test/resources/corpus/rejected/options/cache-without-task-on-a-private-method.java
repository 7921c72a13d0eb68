// What is no task may be private.
interface Steps {
  @Cache(ttl = "soon") private int hidden() { return 1; }
//^ [OptionNoTask] @Cache method 'hidden' must be a task too; add @Task
}
