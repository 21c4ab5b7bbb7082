/** Which passage holds on which days, worked out from the versions of a text alone. */
@NullMarked
package kr.dolbom.knowledge.versions;

import org.jspecify.annotations.NullMarked;
