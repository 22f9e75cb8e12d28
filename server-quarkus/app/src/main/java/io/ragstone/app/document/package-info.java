/** Makes what takes documents in, keeps their files, and parses them. */
@NullMarked
package io.ragstone.app.document;

import org.jspecify.annotations.NullMarked;
