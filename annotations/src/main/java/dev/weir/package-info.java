/**
 * The annotations that turn plain methods into tasks and plain classes into flows.
 *
 * <p>Nothing here runs: the annotation processor of {@code weir-processor} reads these annotations
 * and generates a typed builder for each flow, which {@code weir-runtime} runs.
 */
package dev.weir;
