package dev.weir.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InternalException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.NativeMethodException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.weir.internal.NamedValues;
import dev.weir.state.PostMortem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Copies the frames of a thread of another JVM that stands still. */
final class FrameReader {

  /** Of a deeper stack the frames at both ends are read. */
  private static final int MAX_FRAMES = 40;

  private static final String TASK_METHOD = "dev.weir.graph.TaskMethod";

  private final SourceLines sources;
  private final List<String> parameters;
  private final Set<String> hidden;
  private final Set<ObjectReference> secrets = new HashSet<>();
  private final Map<ReferenceType, Boolean> engine = new HashMap<>();
  private final Set<String> withoutVariables = new TreeSet<>();

  /**
   * Reads frames.
   *
   * @param parameters the names of the task's parameters, which its class file may not have
   * @param hidden the names of those whose values must not be seen
   */
  FrameReader(SourceLines sources, List<String> parameters, Set<String> hidden) {
    this.sources = sources;
    this.parameters = parameters;
    this.hidden = hidden;
  }

  /** Hides what must not be seen of a task's inputs, wherever it turns up. */
  void hideAmong(ArrayReference inputs) {
    for (int i = 0; i < inputs.length(); i++) {
      if (hidden.contains(parameters.get(i))
          && inputs.getValue(i) instanceof ObjectReference secret) {
        secrets.add(secret);
      }
    }
  }

  /** A value as people may see it. */
  String text(@Nullable Value value) {
    return ValueText.of(value, secrets);
  }

  /** The classes whose class files have no names of variables, as far as they were seen. */
  Set<String> withoutVariables() {
    return withoutVariables;
  }

  /** The frames from the innermost one down to the task's method. */
  List<PostMortem.Frame> read(ThreadReference thread) throws IncompatibleThreadStateException {
    int count = thread.frameCount();
    List<StackFrame> frames =
        count <= MAX_FRAMES
            ? thread.frames()
            : join(
                thread.frames(0, MAX_FRAMES / 2),
                thread.frames(count - MAX_FRAMES / 2, MAX_FRAMES / 2));
    int task = indexOfTask(frames);
    List<PostMortem.Frame> read = new ArrayList<>();
    for (int i = 0; i <= task; ) {
      int next = i + 1;
      while (next <= task && isOfTheEngine(frames.get(next))) {
        next++;
      }
      int folded = next - i - 1;
      if (count > MAX_FRAMES && i < MAX_FRAMES / 2 && next >= MAX_FRAMES / 2) {
        folded += count - MAX_FRAMES;
      }
      read.add(frame(frames.get(i), i == task, folded));
      i = next;
    }
    return read;
  }

  private static List<StackFrame> join(List<StackFrame> top, List<StackFrame> bottom) {
    List<StackFrame> all = new ArrayList<>(top);
    all.addAll(bottom);
    return all;
  }

  /** The outermost frame that is not of the engine; in other threads, not of the JDK. */
  private int indexOfTask(List<StackFrame> frames) {
    int index = frames.size() - 1;
    boolean ofTask = isOfTheEngine(frames.get(index));
    while (index > 0
        && (ofTask ? isOfTheEngine(frames.get(index)) : isOfTheJdk(frames.get(index)))) {
      index--;
    }
    return index;
  }

  private static boolean isOfTheJdk(StackFrame frame) {
    return EngineFrames.isOfTheJdk(frame.location().declaringType().name());
  }

  /** Whether a frame stands between the run and the task's method. */
  boolean isOfTheEngine(StackFrame frame) {
    return engine.computeIfAbsent(
        frame.location().declaringType(),
        type ->
            EngineFrames.isOfTheEngine(type.name())
                || (type instanceof ClassType owner && isGenerated(owner)));
  }

  private static boolean isGenerated(ClassType type) {
    for (ClassType next = type; next != null; next = next.superclass()) {
      if (next.name().equals(TASK_METHOD)) {
        return true;
      }
    }
    return false;
  }

  private PostMortem.Frame frame(StackFrame frame, boolean isTask, int folded) {
    Location at = frame.location();
    String file = "";
    String code = "";
    int line = at.lineNumber();
    try {
      file = at.sourceName();
      code = sources.line(at.sourcePath().replace('\\', '/'), line);
    } catch (AbsentInformationException e) {
      // Compiled without it.
    }
    String method = at.declaringType().name() + "." + at.method().name();
    return new PostMortem.Frame(method, file, line, code, variables(frame, isTask), folded);
  }

  private List<PostMortem.Variable> variables(StackFrame frame, boolean isTask) {
    List<PostMortem.Variable> variables = new ArrayList<>();
    Method method = frame.location().method();
    if (method.isNative()) {
      return variables;
    }
    ObjectReference self = frame.thisObject();
    if (self != null) {
      variables.add(new PostMortem.Variable("this", self.referenceType().name(), text(self)));
    }
    try {
      List<LocalVariable> visible = frame.visibleVariables();
      Map<LocalVariable, Value> values = frame.getValues(visible);
      List<LocalVariable> arguments = method.arguments();
      for (LocalVariable variable : visible) {
        boolean secret = isTask && isHidden(arguments.indexOf(variable), arguments.size());
        String text = secret ? NamedValues.HIDDEN : text(values.get(variable));
        variables.add(new PostMortem.Variable(variable.name(), variable.typeName(), text));
      }
    } catch (AbsentInformationException e) {
      withoutVariables.add(frame.location().declaringType().name());
      addArguments(frame, isTask, variables);
    }
    return variables;
  }

  /** Whether an argument of the task's method must not be seen, whatever it is called there. */
  private boolean isHidden(int argument, int arguments) {
    return argument >= 0
        && arguments == parameters.size()
        && hidden.contains(parameters.get(argument));
  }

  /** The arguments are there even if nobody knows their names. */
  private void addArguments(StackFrame frame, boolean isTask, List<PostMortem.Variable> variables) {
    List<Value> values;
    try {
      values = frame.getArgumentValues();
    } catch (NativeMethodException | InternalException e) {
      return;
    }
    List<String> types = frame.location().method().argumentTypeNames();
    boolean named = isTask && parameters.size() == values.size();
    for (int i = 0; i < values.size(); i++) {
      boolean secret = isTask && isHidden(i, values.size());
      String text = secret ? NamedValues.HIDDEN : text(values.get(i));
      variables.add(
          new PostMortem.Variable(named ? parameters.get(i) : "arg" + i, types.get(i), text));
    }
  }
}
