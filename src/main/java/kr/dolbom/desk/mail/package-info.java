/** Tells an asker who is away that an answer is there: once, by the mail address they left for it. */
@NullMarked
package kr.dolbom.desk.mail;

import org.jspecify.annotations.NullMarked;
