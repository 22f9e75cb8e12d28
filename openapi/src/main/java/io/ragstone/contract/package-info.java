/**
 * Makes one document of the contract's many files, before anything else reads it: references to paths are followed,
 * the components of all files are gathered under their names, which are unique, and what holds for every operation
 * behind a security scheme is written out at each of them.
 */
@NullMarked
package io.ragstone.contract;

import org.jspecify.annotations.NullMarked;
