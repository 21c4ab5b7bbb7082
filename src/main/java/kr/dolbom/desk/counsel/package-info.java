/** The pages and the interface of those who answer: the queue, one hand-over, its reply, and how a desk is run. */
@NullMarked
package kr.dolbom.desk.counsel;

import org.jspecify.annotations.NullMarked;
