package dev.weir.internal;

import java.util.Set;

/**
 * In {@link Surroundings}: tasks with one of these tags act on the outside world, and a run that
 * would call one is refused.
 *
 * @param tags the tags; not copied
 */
public record ExternalTags(Set<String> tags) {}
