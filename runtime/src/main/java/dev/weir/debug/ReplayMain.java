package dev.weir.debug;

import dev.weir.executor.Attempt;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that makes one call and ends. It reads from its standard input what to call, and ends too
 * when that input does: the JVM at its other end is gone then.
 */
final class ReplayMain {

  /** These say how a JVM was started, so each has its own. */
  private static final List<String> OWN_PROPERTIES =
      List.of("java.class.path", "java.home", "java.vm", "jdk.", "sun.");

  /** The argument by which this JVM prints itself what becomes of the call. */
  static final String TELL = "tell";

  private ReplayMain() {}

  /**
   * Makes the call.
   *
   * @param arguments {@link #TELL} or nothing
   */
  public static void main(String[] arguments) {
    int status = 0;
    try {
      makeCall(arguments.length > 0 && arguments[0].equals(TELL));
    } catch (Throwable e) { // of the input; there is nobody to tell but those who look in
      ReplayHooks.unreadable(Texts.of(e));
      status = 1;
    }
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(status); // threads that the task has left do not count
  }

  private static void makeCall(boolean tell) throws IOException, ClassNotFoundException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    System.setIn(InputStream.nullInputStream());
    readProperties(in);
    SavedCall saved = SavedCall.readFrom(in);
    endWith(in);
    // The bytes come from the JVM that started this one, out of objects that it has.
    Attempt attempt = saved.restore(info -> ObjectInputFilter.Status.ALLOWED);
    Throwable thrown;
    try {
      ReplayHooks.begin(attempt.inputs());
      Object result = attempt.call();
      System.out.flush();
      ReplayHooks.returned(result);
      if (tell) {
        System.out.println("the task has returned");
      }
      return;
    } catch (Throwable e) { // whatever a task throws
      thrown = e;
    }
    System.out.flush();
    if (tell) {
      thrown.printStackTrace();
    }
    List<Throwable> chain = Texts.chain(thrown);
    @Nullable String[] texts = new String[chain.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Texts.known(chain.get(i));
      fillStackTrace(chain.get(i));
    }
    ReplayHooks.threw(chain.toArray(new Throwable[0]), texts);
  }

  /** Makes an exception's stack trace, which is made when first asked for. */
  @SuppressWarnings("ReturnValueIgnored") // it stays in the exception's fields
  private static void fillStackTrace(Throwable exception) {
    if (Texts.isSafe(exception, "getStackTrace")) {
      exception.getStackTrace();
    }
  }

  private static void endWith(InputStream in) {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (in.read() >= 0) {
                  // nothing more is sent
                }
              } catch (IOException e) {
                // as good as the end
              }
              Runtime.getRuntime().halt(1);
            },
            "weir-replay-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void readProperties(DataInputStream in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      String name = readText(in);
      String value = readText(in);
      if (!value.equals(System.getProperty(name))) {
        System.setProperty(name, value);
      }
    }
  }

  /** Writes what {@link #main} reads. */
  static void send(Properties properties, SavedCall call, DataOutputStream out) throws IOException {
    Map<String, String> sent = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      if (value != null && !name.isEmpty() && OWN_PROPERTIES.stream().noneMatch(name::startsWith)) {
        sent.put(name, value);
      }
    }
    out.writeInt(sent.size());
    for (Map.Entry<String, String> property : sent.entrySet()) {
      writeText(out, property.getKey());
      writeText(out, property.getValue());
    }
    call.writeTo(out);
    out.flush();
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
