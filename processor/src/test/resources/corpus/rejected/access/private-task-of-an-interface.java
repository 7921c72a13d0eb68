// And interfaces.
@Flow interface Steps {
  @Task private int hidden() { return 1; }
//                  ^ [TaskPrivate] @Task method 'hidden' must not be private; make it package-private
  @Task default int shown() { return hidden(); }
}
