package dev.weir.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ExceptionRequest;
import dev.weir.state.PostMortem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies the frames at each throw, since nobody knows yet which exception will be the task's last,
 * or a cause of it. After many throws only exceptions of the kinds that failed the task the first
 * time are looked at, and after very many none.
 */
final class ThrowWatch {

  private static final int MAX_OF_ANY_KIND = 100;
  private static final int MAX_OF_KNOWN_KINDS = 500;

  private final VirtualMachine jvm;
  private final FrameReader reader;
  private final FirstFailure first;
  private final List<ExceptionRequest> requests = new ArrayList<>();
  // The exceptions are the keys, which keeps the other JVM's numbers for them valid.
  private final Map<ObjectReference, List<PostMortem.Frame>> thrown = new HashMap<>();
  private int count;

  ThrowWatch(VirtualMachine jvm, FrameReader reader, FirstFailure first) {
    this.jvm = jvm;
    this.reader = reader;
    this.first = first;
  }

  void begin() {
    watch(null);
  }

  private void watch(@Nullable ReferenceType kind) {
    ExceptionRequest request = jvm.eventRequestManager().createExceptionRequest(kind, true, true);
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
    requests.add(request);
  }

  /** Now, or as soon as it is there. */
  private void watchKind(String name) {
    List<ReferenceType> loaded = jvm.classesByName(name);
    loaded.forEach(this::watch);
    if (loaded.isEmpty()) {
      ClassPrepareRequest request = jvm.eventRequestManager().createClassPrepareRequest();
      request.addClassFilter(name);
      request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
      request.enable();
    }
  }

  /** A class is there now, maybe one that was waited for. */
  void prepared(ReferenceType type) {
    if (count >= MAX_OF_ANY_KIND
        && first.chain().stream().anyMatch(link -> link.type().equals(type.name()))) {
      watch(type);
    }
  }

  void end() {
    jvm.eventRequestManager().deleteEventRequests(requests);
    requests.clear();
  }

  /** Something was thrown; its thread stands still. An exception that is rethrown is not new. */
  void thrown(ExceptionEvent event) throws IncompatibleThreadStateException {
    count++;
    if (!thrown.containsKey(event.exception())) {
      thrown.put(event.exception(), reader.read(event.thread()));
    }
    if (count == MAX_OF_ANY_KIND) {
      end();
      first.chain().stream().map(FirstFailure.Link::type).distinct().forEach(this::watchKind);
    } else if (count >= MAX_OF_ANY_KIND + MAX_OF_KNOWN_KINDS) {
      end();
    }
  }

  /** The frames at the throw of an exception; null if it was not seen. */
  @Nullable List<PostMortem.Frame> framesOf(ObjectReference exception) {
    return thrown.get(exception);
  }
}
