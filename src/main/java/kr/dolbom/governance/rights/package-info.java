/** Retention day by day, opened originals, and what the institution tells people about their data. */
@NullMarked
package kr.dolbom.governance.rights;

import org.jspecify.annotations.NullMarked;
