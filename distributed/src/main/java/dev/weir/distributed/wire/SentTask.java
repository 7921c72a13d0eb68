package dev.weir.distributed.wire;

import java.util.List;

/**
 * An attempt as bytes, with what must be known before they are read.
 *
 * @param slug the task
 * @param carrier the name of the class whose method, or lambda, is called
 * @param packages where the classes of its values may come from
 * @param references the values that must be fetched first
 * @param bytes the attempt itself
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SentTask(
    String slug, String carrier, List<String> packages, List<ValueRef> references, byte[] bytes) {}
