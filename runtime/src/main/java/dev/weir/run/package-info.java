/**
 * Running a flow: how to start it, what comes of it, and who may listen. One class changes the
 * states of tasks; all others ask it to.
 */
@NullMarked
package dev.weir.run;

import org.jspecify.annotations.NullMarked;
