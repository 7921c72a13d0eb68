package demo;

import dev.weir.Flow;
import dev.weir.Sensitive;
import dev.weir.Task;

@Flow
public class Accounts extends Directory {
  @Task
  static String login(String user, @Sensitive String password) {
    return user;
  }

  @Override
  public int count(String filter) {
    return filter.length();
  }
}
