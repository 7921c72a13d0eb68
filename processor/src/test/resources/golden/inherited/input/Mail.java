package demo;

import dev.weir.Task;

public class Mail {
  @Task
  public boolean send(String text) {
    return !text.isEmpty();
  }
}
