package demo;

import dev.weir.Replaces;
import dev.weir.Retry;
import dev.weir.Task;
import dev.weir.Timeout;

class MailFixes {
  @Task
  @Retry(maxRetries = 2, delay = "PT1S")
  @Timeout("PT1M")
  @Replaces(flow = Mail.class, task = "rate")
  static int guess(String text) {
    return 3;
  }
}
