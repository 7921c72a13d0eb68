package dev.weir.distributed.node;

import dev.weir.distributed.classes.ClassCache;
import dev.weir.distributed.classes.Part;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Entrance;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.value.Room;
import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Fault;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.distributed.worker.Order;
import dev.weir.distributed.worker.Reports;
import dev.weir.distributed.worker.Worker;
import dev.weir.graph.RuntimeVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A worker in a cluster. It takes orders of the drivers that greet it, and keeps what belongs to
 * one apart from the others. Thread-safe.
 */
public final class WorkerNode implements Cluster.Listener {

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  private final String name;
  private final Setting setting;
  private final Slots slots;
  private final Map<Member, Service> services = new ConcurrentHashMap<>();
  private final Room room = Room.ofThisJvm();
  private final Exchange exchange;
  private final Cluster cluster;

  /**
   * What a worker is.
   *
   * @param number what to say when a driver asks which of its workers this is
   * @param slots how many tasks it makes at a time
   * @param threads where tasks run, as many as there are tasks
   * @param classes keeps what drivers send of their class paths; null to take nothing
   */
  public record Setting(
      long number, int slots, ExecutorService threads, @Nullable ClassCache classes) {}

  /**
   * Joins a cluster, or starts one.
   *
   * @param entrance where the cluster is
   * @param setting what this worker is
   * @throws IOException if the cluster cannot be joined, or started
   * @throws IllegalStateException if it is an application's, which is not in it now
   * @throws IllegalArgumentException if it is an application's that this cannot be in
   */
  public WorkerNode(Entrance entrance, Setting setting) throws IOException {
    this.name = entrance.member();
    this.setting = setting;
    this.slots = new Slots(setting.slots, this::tell);
    this.exchange = new Exchange(setting.threads);
    this.cluster = new Cluster(entrance, this);
    cluster.connect();
  }

  /**
   * Where this worker can be reached.
   *
   * @return what others name to join its cluster
   */
  public InetSocketAddress address() {
    return cluster.address();
  }

  @Override
  public void received(Member from, Envelope envelope) {
    try {
      handle(from, envelope);
    } catch (IOException | RuntimeException e) {
      LOGGER.log(System.Logger.Level.WARNING, "a message of " + from + " made no sense", e);
    }
  }

  private void handle(Member from, Envelope envelope) throws IOException {
    Service service = services.get(from);
    switch (envelope.kind()) {
      case GREETING -> greeted(from, envelope.payload());
      case RUN -> {
        if (service != null) {
          Order order = Payload.order(envelope.number(), envelope.payload(), service::with);
          slots.oneBegins();
          service.worker().run(order);
        }
      }
      case INTERRUPT -> {
        if (service != null) {
          service.worker().interrupt(envelope.number());
        }
      }
      case FETCH -> answerQuestion(from, envelope);
      case VALUE, NO_VALUE -> exchange.answered(envelope);
      case FAREWELL -> setting.threads.execute(() -> slots.farewell(from, envelope.number()));
      case FREE -> {
        if (service != null) {
          service.worker().free(envelope.number());
        }
      }
      case READY, DONE, REFUSAL, DROPPED, FETCH_CLASSES -> {
        // Said by other workers to their drivers, never to us.
      }
    }
  }

  private void greeted(Member driver, byte[] payload) throws IOException {
    drop(driver); // it may have done without this worker for a while, and starts anew
    String version = Payload.Greeting.versionOf(payload);
    if (!version.equals(RuntimeVersion.NUMBER)) {
      String reason = Fault.VERSIONS_DIFFER.message(name, RuntimeVersion.NUMBER, version);
      setting.threads.execute(() -> refuse(driver, reason));
      return;
    }
    Payload.Greeting greeting = Payload.Greeting.of(payload);
    Service service = service(driver, greeting);
    services.put(driver, service);
    setting.threads.execute(() -> serve(driver, service, greeting.classes()));
  }

  private Service service(Member driver, Payload.Greeting greeting) {
    Codec codec = new Codec(new AllowList(greeting.allow()));
    Worker.Setting with =
        new Worker.Setting(codec, setting.threads, new ValueStore(room), greeting.largestBrought());
    Reports reports = reportsTo(driver, greeting.session());
    Worker worker = new Worker(name, reports, reference -> ask(driver, reference), with);
    ClassLoader own =
        Objects.requireNonNullElseGet(
            WorkerNode.class.getClassLoader(), ClassLoader::getSystemClassLoader);
    return new Service(greeting.session(), worker, own);
  }

  private void serve(Member driver, Service service, List<Part> classes) {
    awaitConnected(); // a greeting may be here before the engine has said that we are in
    try {
      ClassCache cache = setting.classes;
      if (cache != null && !classes.isEmpty()) {
        service.load(cache.loader(classes, part -> askForJar(driver, part), service.loader()));
      }
    } catch (IOException e) {
      refuse(driver, service, e.getMessage());
      return;
    } catch (RuntimeException | Error e) { // else the driver would wait for an answer for ever
      refuse(driver, service, e.toString());
      return;
    }
    if (services.get(driver) == service) {
      slots.serve(driver, service);
      if (services.get(driver) != service) {
        slots.drop(driver, service); // meanwhile, before it was there
      }
    }
  }

  private void refuse(Member driver, Service service, @Nullable String reason) {
    if (services.remove(driver, service)) {
      service.end();
      refuse(driver, Fault.CLASSES_UNAVAILABLE.message(name, reason));
    }
  }

  private byte[] askForJar(Member driver, Part part) throws IOException {
    byte[] question = part.hash().getBytes(StandardCharsets.UTF_8);
    try {
      return exchange.ask(cluster, driver, Envelope.Kind.FETCH_CLASSES, question).join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw new IOException(
          cause instanceof NoSuchElementException
              ? part.name()
                  + " has changed since the program read it, or cannot be read; start the program"
                  + " again"
              : part.name() + " did not arrive: " + cause,
          e);
    }
  }

  private void awaitConnected() {
    try {
      cluster.awaitConnected();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that, and sending fails then
    }
  }

  private void refuse(Member driver, String reason) {
    awaitConnected();
    LOGGER.log(System.Logger.Level.WARNING, reason);
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    send(driver, new Envelope(Envelope.Kind.REFUSAL, setting.number, text));
  }

  /** A driver has another number of slots from now on. */
  private void tell(Member driver, Service service, int number) {
    byte[] ready = new Payload.Ready(service.session(), number).bytes();
    send(driver, new Envelope(Envelope.Kind.READY, setting.number, ready));
  }

  private CompletableFuture<byte[]> ask(Member driver, ValueRef reference) {
    boolean ofDriver = reference.holder().equals(Driver.HOLDER);
    Member holder = ofDriver ? driver : cluster.member(reference.holder());
    return holder == null
        ? CompletableFuture.failedFuture(new NoSuchElementException("its holder has left"))
        : exchange.ask(
            cluster,
            holder,
            Envelope.Kind.FETCH,
            new Payload.Question(driver.id(), reference.id()).bytes());
  }

  /** Another worker needs what this one has made for their driver, or the driver does. */
  private void answerQuestion(Member from, Envelope envelope) throws IOException {
    Payload.Question question = Payload.Question.of(envelope.payload());
    Member driver = cluster.member(question.driver());
    Service service = driver == null ? null : services.get(driver);
    byte[] value = service == null ? null : service.worker().find(question.id());
    exchange.answer(cluster, from, envelope.number(), value);
  }

  /**
   * Nothing of a session that has ended is reported: tasks end then because they are interrupted,
   * which is no outcome of theirs, and a driver that has not noticed would take it for one.
   */
  private Reports reportsTo(Member driver, long session) {
    return (order, outcome) -> {
      Service service = services.get(driver);
      if (service != null && service.session() == session) {
        send(driver, new Envelope(Envelope.Kind.DONE, order, Payload.of(outcome)));
      }
      slots.oneIsDone();
    };
  }

  private void send(Member driver, Envelope envelope) {
    try {
      cluster.send(driver, envelope);
    } catch (IOException e) {
      // The driver is gone, and with it the one who would read this.
    }
  }

  /** Who comes back has been lost for a while, and is to greet anew if it is a driver. */
  @Override
  public void changed(Set<Member> joiners, Set<Member> left) {
    for (Member member : left) {
      exchange.left(member);
      Service dropped = drop(member);
      if (dropped != null && joiners.contains(member)) {
        byte[] what = new Payload.Dropped(dropped.session()).bytes();
        setting.threads.execute(
            () -> send(member, new Envelope(Envelope.Kind.DROPPED, setting.number, what)));
      }
    }
  }

  /** Stops work for a driver and lets go of its values; null if there is nothing of it here. */
  private @Nullable Service drop(Member driver) {
    Service service = services.remove(driver);
    if (service == null) {
      return null;
    }
    service.end();
    setting.threads.execute(() -> slots.drop(driver, service));
    return service;
  }

  /**
   * Takes no more work, waits until what is begun is done and its drivers have heard of it, and
   * leaves the cluster. What is not done by then is interrupted.
   *
   * @param patience for how long to wait at most
   * @throws InterruptedException if the thread is interrupted; the cluster is left all the same
   */
  public void leave(Duration patience) throws InterruptedException {
    try {
      slots.drain(patience);
    } finally {
      cluster.close();
      exchange.close();
      services.values().forEach(Service::end);
    }
  }
}
