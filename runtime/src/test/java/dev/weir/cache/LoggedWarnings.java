package dev.weir.cache;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes what Weir logs, until it is closed. */
final class LoggedWarnings implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.weir");
  private final List<String> texts = new CopyOnWriteArrayList<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel().equals(Level.WARNING)) {
            texts.add(record.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  LoggedWarnings() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  List<String> texts() {
    return texts;
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }
}
