package dev.weir.junit;

import dev.weir.run.VirtualClock;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * What {@link WeirTest} brings along. {@code @ExtendWith(WeirExtension.class)} does the same as
 * that annotation with nothing in its brackets. Its methods are for JUnit.
 */
public final class WeirExtension
    implements InvocationInterceptor, ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(WeirExtension.class);

  /** For JUnit. */
  public WeirExtension() {}

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    surroundings(context).proceed(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    surroundings(context).proceed(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    surroundings(context).proceed(invocation);
  }

  @Override
  public <T extends @Nullable Object> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    return surroundings(context).proceed(invocation);
  }

  /** Each dynamic test has runs of its own; there is no callback after it, so it is told here. */
  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext called,
      ExtensionContext context)
      throws Throwable {
    TestSurroundings around = new TestSurroundings(Settings.of(context));
    try {
      around.proceed(invocation);
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      around.report(context);
      throw e;
    }
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    surroundings(context).proceed(invocation);
  }

  /** Prints the runs of a test that has failed, and leaves crash bundles of them. */
  @Override
  public void afterEach(ExtensionContext context) {
    context
        .getExecutionException()
        .filter(e -> !(e instanceof TestAbortedException))
        .ifPresent(e -> surroundings(context).report(context));
  }

  /** A clock is there for methods around one test, not for constructors or whole classes. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == VirtualClock.class
        && parameter.getDeclaringExecutable() instanceof Method
        && context.getTestMethod().isPresent();
  }

  /** The clock of the test, the same in each of its methods. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return surroundings(context).clock();
  }

  /** Those of the test that a context is about. */
  private static TestSurroundings surroundings(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    TestSurroundings around = store.get(TestSurroundings.class, TestSurroundings.class);
    if (around == null) {
      around = new TestSurroundings(Settings.of(context));
      store.put(TestSurroundings.class, around);
    }
    return around;
  }
}
