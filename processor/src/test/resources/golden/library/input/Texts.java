package demo;

import dev.weir.Task;

class Texts {
  static class Inner {
    @Task
    static String join(String first, String second) {
      return first + second;
    }

    @Task
    static String join(String first, int second) {
      return first + second;
    }

    @Task(as = "shout")
    static String upper(String text) {
      return text + "!";
    }

    @Task
    static String none() {
      return "";
    }
  }
}
