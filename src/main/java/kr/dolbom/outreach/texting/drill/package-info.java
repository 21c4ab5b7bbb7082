/** The drill of texts: a short message centre and two nodes in processes of their own, and trouble in the midst of it. */
@NullMarked
package kr.dolbom.outreach.texting.drill;

import org.jspecify.annotations.NullMarked;
