// A library is told of it even if no flow uses it.
class Lib {
  @Task private void load(int x) {}
//                   ^ [TaskPrivate] @Task method 'load' must not be private; make it package-private
}
