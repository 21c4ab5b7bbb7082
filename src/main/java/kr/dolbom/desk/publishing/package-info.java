/** Replies on their way to becoming knowledge. */
@NullMarked
package kr.dolbom.desk.publishing;

import org.jspecify.annotations.NullMarked;
