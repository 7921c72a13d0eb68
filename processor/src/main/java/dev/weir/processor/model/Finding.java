package dev.weir.processor.model;

/**
 * One problem that was found.
 *
 * @param problem the kind
 * @param message the whole sentence with its code
 * @param place where it is
 */
public record Finding(Problem problem, String message, Place place) {}
