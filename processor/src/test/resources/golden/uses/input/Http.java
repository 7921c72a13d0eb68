package demo;

import dev.weir.Retry;
import dev.weir.Task;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

public class Http {
  private final Duration patience;

  public Http(Duration patience) {
    this.patience = patience;
  }

  @Task(tags = "net", blocking = true)
  @Retry(maxRetries = 3, delay = "PT1S", on = IOException.class)
  public Answer get(URI address) throws IOException {
    if (patience.isZero()) {
      throw new IOException("no patience");
    }
    return new Page(200, address.getPath());
  }

  public sealed interface Answer permits Page, Nothing {}

  public record Page(int status, String text) implements Answer {}

  public enum Nothing implements Answer {
    MOVED,
    GONE
  }
}
