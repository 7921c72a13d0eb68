/** Classes of a user's, in a package that no flow of the tests is in. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
