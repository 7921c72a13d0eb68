package demo;

import dev.weir.Replaces;
import dev.weir.Sensitive;
import dev.weir.Task;

public class Offline {
  @Task
  @Replaces(flow = Accounts.class, task = "login")
  static String remembered(@Sensitive String user, String password) {
    return user;
  }
}
