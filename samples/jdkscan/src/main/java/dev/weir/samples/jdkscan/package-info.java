/**
 * The main sample: a flow that reads every class file of the running JDK and writes a report on
 * them.
 *
 * <p>Start with {@link dev.weir.samples.jdkscan.JdkScan}, which has the tasks, then {@link
 * dev.weir.samples.jdkscan.ScanFlow}, which puts them together.
 */
@NullMarked
package dev.weir.samples.jdkscan;

import org.jspecify.annotations.NullMarked;
