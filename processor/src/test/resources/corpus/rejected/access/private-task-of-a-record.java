// Records have private methods too.
@Flow record Point(int x, int y) {
  @Task private int sum() { return x + y; }
//                  ^ [TaskPrivate] @Task method 'sum' must not be private; make it package-private
}
