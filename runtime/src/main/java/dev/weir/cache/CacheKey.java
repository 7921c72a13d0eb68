package dev.weir.cache;

import dev.weir.internal.Misuse;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a task: its method and its inputs. Two keys are equal if all of that is.
 *
 * <p>Inputs are compared with {@code equals}, arrays by their content, as in {@link
 * Arrays#deepEquals}. So an input without an {@code equals} of its own equals only itself, and an
 * array inside a collection or a record only itself too, for that is how these compare. {@code
 * equals} and {@code hashCode} of an input must agree.
 *
 * <p>Inputs are not copied: nobody can copy any object. Their hash code is taken once, when the key
 * is made, and belongs to what is compared. So when an input is changed after the call, a list that
 * someone adds to for instance, the key does not become that of another call: it equals no key but
 * itself until the input is as it was. The call is then a miss, which is safe. Only a change that
 * {@code hashCode} does not show, such as one of an object without a {@code hashCode} of its own,
 * goes unnoticed.
 *
 * <p>Thread-safe, as far as the inputs are. It is serializable if its inputs are and none of them
 * is {@linkplain #isSensitive sensitive}, and remains equal on its way if they do.
 */
public final class CacheKey implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final String owner;
  private final String method;
  private final String[] parameterTypes;
  private final String variant;

  @SuppressWarnings("serial") // whether inputs are serializable only the user knows
  private final @Nullable Object[] inputs;

  // Never written, for then nothing is.
  private final transient boolean sensitive;

  // Of this JVM, for enum constants have another hash code in each.
  private final transient int hash;

  /**
   * Makes a key.
   *
   * @param owner the binary name of the class that has the task's method
   * @param method the name of the method
   * @param parameterTypes the names of its parameters' types, erased, in order
   * @param variant empty; but for a task that was replaced by something without a method of its
   *     own, a lambda for instance, a text that tells this from others
   * @param inputs the values that the method is called with, in order, which may be null; the list
   *     is copied, and its elements are not
   * @throws IllegalArgumentException if an argument is null, or a type
   * @throws RuntimeException what {@code hashCode} of an input throws
   */
  public CacheKey(
      String owner,
      String method,
      List<String> parameterTypes,
      String variant,
      List<? extends @Nullable Object> inputs) {
    this(owner, method, parameterTypes, variant, inputs, false);
  }

  /**
   * Makes a key.
   *
   * @param owner the binary name of the class that has the task's method
   * @param method the name of the method
   * @param parameterTypes the names of its parameters' types, erased, in order
   * @param variant a text that tells what replaces the task from others, or an empty one
   * @param inputs the values that the method is called with, in order, which may be null
   * @param sensitive whether one of the inputs must not be seen
   * @throws IllegalArgumentException if an argument is null, or a type
   * @throws RuntimeException what {@code hashCode} of an input throws
   */
  public CacheKey(
      String owner,
      String method,
      List<String> parameterTypes,
      String variant,
      List<? extends @Nullable Object> inputs,
      boolean sensitive) {
    this.owner = Misuse.requireNonNull(owner, "owner");
    this.method = Misuse.requireNonNull(method, "method");
    this.parameterTypes =
        Misuse.requireNonNull(parameterTypes, "parameterTypes").toArray(String[]::new);
    for (String type : this.parameterTypes) {
      Misuse.requireNonNull(type, "parameter type");
    }
    this.variant = Misuse.requireNonNull(variant, "variant");
    this.inputs = Misuse.requireNonNull(inputs, "inputs").toArray();
    this.sensitive = sensitive;
    this.hash = currentHash();
  }

  /**
   * The class of the task's method.
   *
   * @return its binary name
   */
  public String owner() {
    return owner;
  }

  /**
   * The task's method.
   *
   * @return its name
   */
  public String method() {
    return method;
  }

  /**
   * The types of the method's parameters.
   *
   * @return their names, in order, unmodifiable
   */
  public List<String> parameterTypes() {
    return List.of(parameterTypes);
  }

  /**
   * What the task was replaced by, if that has no method of its own.
   *
   * @return a text that tells it from others, or an empty one
   */
  public String variant() {
    return variant;
  }

  /**
   * The values that the method is called with.
   *
   * @return the objects themselves, some of which may be null; the list is unmodifiable
   */
  public List<@Nullable Object> inputs() {
    return Collections.unmodifiableList(Arrays.asList(inputs));
  }

  /**
   * Whether an input was changed since this key was made, by the task itself for instance. What
   * came of the call then belongs to inputs that are no longer here, so it must not be stored.
   *
   * @return whether the hash code of the inputs is another one now
   * @throws RuntimeException what {@code hashCode} of an input throws
   */
  public boolean isChanged() {
    return hash != currentHash();
  }

  /**
   * Whether an input comes from a parameter marked with {@code @Sensitive}. Such a key must not be
   * stored where somebody else can read it. It does not let itself be serialized.
   *
   * @return true if at least one does
   */
  public boolean isSensitive() {
    return sensitive;
  }

  /** The method, for messages. */
  String task() {
    return owner + "." + method;
  }

  private int currentHash() {
    int result = owner.hashCode();
    result = 31 * result + method.hashCode();
    result = 31 * result + Arrays.hashCode(parameterTypes);
    result = 31 * result + variant.hashCode();
    return 31 * result + Arrays.deepHashCode(inputs);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CacheKey key
            && hash == key.hash
            && owner.equals(key.owner)
            && method.equals(key.method)
            && Arrays.equals(parameterTypes, key.parameterTypes)
            && variant.equals(key.variant)
            && Arrays.deepEquals(inputs, key.inputs));
  }

  /**
   * The hash code of the call as it was when this key was made.
   *
   * @return the same each time, whatever happens to the inputs
   */
  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * Names the method, and no input: these may be large, or secret.
   *
   * @return a short text
   */
  @Override
  public String toString() {
    return task() + " with " + inputs.length + (inputs.length == 1 ? " input" : " inputs");
  }

  /** Whoever stores keys as bytes stores none that has a secret in it. */
  @Serial
  private void writeObject(ObjectOutputStream out) throws IOException {
    if (sensitive) {
      throw new InvalidObjectException("an input of " + task() + " is @Sensitive");
    }
    out.defaultWriteObject();
  }

  /** Checks what came in, and takes the hash code anew. */
  @Serial
  private Object readResolve() {
    return new CacheKey(
        owner, method, Arrays.asList(parameterTypes), variant, Arrays.asList(inputs));
  }
}
