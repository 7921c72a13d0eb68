package dev.weir.debug;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops another JVM where its {@link ReplayHooks} are called. */
final class HookRequests {

  private static final String HOOKS = ReplayHooks.class.getName();

  private HookRequests() {}

  /** Asks to be told when the hooks are there, of a JVM that has not begun. */
  static void install(VirtualMachine jvm) {
    ClassPrepareRequest request = jvm.eventRequestManager().createClassPrepareRequest();
    request.addClassFilter(HOOKS);
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
  }

  /** The hook that an event is about; null for other events. Goes on where there is none yet. */
  static @Nullable String hookOf(Event event) {
    if (event instanceof ClassPrepareEvent prepared
        && prepared.referenceType().name().equals(HOOKS)) {
      stopAt(prepared.referenceType());
    } else if (event instanceof BreakpointEvent stop) {
      Method method = stop.location().method();
      return method.declaringType().name().equals(HOOKS) ? method.name() : null;
    }
    return null;
  }

  private static void stopAt(ReferenceType hooks) {
    for (Method method : hooks.methods()) {
      if (!method.isConstructor()) {
        BreakpointRequest request =
            hooks.virtualMachine().eventRequestManager().createBreakpointRequest(method.location());
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
      }
    }
  }

  /** Has a stopped thread call a hook, which its JVM reports without stopping it there. */
  static void passBy(ThreadReference thread) throws IncompatibleThreadStateException {
    ClassType hooks = (ClassType) thread.virtualMachine().classesByName(HOOKS).get(0);
    Method hook = hooks.methodsByName(ReplayHooks.PASSED).get(0);
    BreakpointRequest request =
        thread.virtualMachine().eventRequestManager().createBreakpointRequest(hook.location());
    request.setSuspendPolicy(EventRequest.SUSPEND_NONE);
    request.enable();
    try {
      hooks.invokeMethod(thread, hook, List.of(), ObjectReference.INVOKE_SINGLE_THREADED);
    } catch (InvalidTypeException | ClassNotLoadedException | InvocationException e) {
      throw new AssertionError("the hook takes nothing and does nothing", e);
    }
  }
}
