package dev.weir.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes what Weir warns of, until it is closed. */
public final class LoggedWarnings implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.weir");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel().equals(Level.WARNING)) {
            records.add(record);
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public LoggedWarnings() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  /** What was logged so far, in order. */
  public List<LogRecord> records() {
    return List.copyOf(records);
  }

  /** The texts of the same. */
  public List<String> texts() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }
}
