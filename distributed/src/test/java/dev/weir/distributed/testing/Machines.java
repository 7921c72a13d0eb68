package dev.weir.distributed.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Machines that are connected by a switch and can be cut off from it. Each is a network namespace,
 * and so is the switch, so that the network that the tests themselves are in stays as it is. The
 * names of all begin with {@code weir-} and the process id of this JVM. Needs the programs {@code
 * ip} and {@code tc}, and root.
 */
public final class Machines implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int BITS = 8;
  private static final Pattern SENT = Pattern.compile("TX:.*\\R\\s*(\\d+)");

  private final String prefix =
      "weir-" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet() + "-";
  private final Switch center = new Switch(prefix + "switch");
  private final Thread hook = new Thread(this::remove, "weir-machines"); // if nobody closes this
  private final List<String> made = new ArrayList<>(); // guarded by itself

  /** Makes some; or nothing at all if that fails. */
  public Machines(int number) throws IOException {
    Runtime.getRuntime().addShutdownHook(hook);
    boolean whole = false;
    try {
      make(center.name);
      ip("-n", center.name, "link", "add", "br0", "type", "bridge");
      ip("-n", center.name, "link", "set", "br0", "up");
      for (int machine = 0; machine < number; machine++) {
        connect(machine);
      }
      whole = true;
    } finally {
      if (!whole) {
        close();
      }
    }
  }

  private void connect(int machine) throws IOException {
    String name = name(machine);
    make(name);
    String port = Switch.port(machine);
    ip("-n", center.name, "link", "add", port, "type", "veth", "peer", "eth0", "netns", name);
    ip("-n", center.name, "link", "set", port, "master", "br0", "up");
    ip("-n", name, "address", "add", address(machine) + "/24", "dev", "eth0");
    ip("-n", name, "link", "set", "eth0", "up");
    ip("-n", name, "link", "set", "lo", "up");
  }

  private void make(String name) throws IOException {
    synchronized (made) {
      ip("netns", "add", name);
      made.add(name);
    }
  }

  private String name(int machine) {
    return prefix + machine;
  }

  /** What is lacking for machines here; null for nothing. */
  public static @Nullable String lack() {
    try (Machines probe = new Machines(1)) {
      run(probe.command(0, List.of("true")));
      probe.center.slow(0, 1);
      return null;
    } catch (IOException e) {
      return "no network namespaces can be made here, which needs root and the programs ip and tc: "
          + e.getMessage();
    }
  }

  /** Where a machine is, for the others. */
  public static String address(int machine) {
    return "10.77.0." + (machine + 1);
  }

  /** A command that runs another one on a machine, as the process that it is itself. */
  public List<String> command(int machine, List<String> command) {
    List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", name(machine)));
    whole.addAll(command);
    return whole;
  }

  /** What they are connected to, which the machines themselves can use too. */
  public Switch center() {
    return center;
  }

  /**
   * A switch with a cable for each machine.
   *
   * @param name by which it is found, also in other JVMs
   */
  public record Switch(String name) {

    private static String port(int machine) {
      return "port" + machine;
    }

    /** Pulls the cable of a machine: what it sends is lost, and so is what it is sent. */
    public void cut(int machine) throws IOException {
      ip("-n", name, "link", "set", port(machine), "down");
    }

    /** Lets no more than some megabytes a second through to a machine. */
    public void slow(int machine, int megabytes) throws IOException {
      run(
          List.of(
              "tc",
              "-n",
              name,
              "qdisc",
              "add",
              "dev",
              port(machine),
              "root",
              "tbf",
              "rate",
              megabytes * BITS + "mbit",
              "burst",
              "1mb",
              "latency",
              "400ms"));
    }

    /** How many bytes were sent to a machine. */
    public long sentTo(int machine) throws IOException {
      Matcher sent =
          SENT.matcher(ip("-n", name, "-statistics", "link", "show", "dev", port(machine)));
      if (!sent.find()) {
        throw new IOException("ip shows no statistics");
      }
      return Long.parseLong(sent.group(1));
    }

    /** Plugs it in again. */
    public void connect(int machine) throws IOException {
      ip("-n", name, "link", "set", port(machine), "up");
    }
  }

  /** Processes that run on the machines. */
  public List<ProcessHandle> processes() throws IOException {
    List<ProcessHandle> processes = new ArrayList<>();
    synchronized (made) {
      for (String name : made) {
        ip("netns", "pids", name)
            .lines()
            .forEach(pid -> ProcessHandle.of(Long.parseLong(pid)).ifPresent(processes::add));
      }
    }
    return processes;
  }

  /** Ends what still runs on them, and removes them. */
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This JVM is about to end, and does the same once more.
    }
  }

  private void remove() {
    synchronized (made) {
      try {
        for (ProcessHandle process : processes()) {
          process.destroyForcibly();
          process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        for (String name : List.copyOf(made)) {
          ip("netns", "delete", name); // with its end of a cable, and so with the other end
          made.remove(name);
        }
      } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
        throw new IllegalStateException("left over: " + made, e);
      }
    }
  }

  private static String ip(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** What it has printed. */
  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> printedBy(process));
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(command + " does not end");
      }
      String text = printed.get(PATIENCE_SECONDS, TimeUnit.SECONDS).strip();
      if (process.exitValue() != 0) {
        throw new IOException(command + ": " + text);
      }
      return text;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException(command + " was not waited for", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String printedBy(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
