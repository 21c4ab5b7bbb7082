/** Texts by a provider's HTTP interface in the shape of 알림톡: approved words, and a text message where that fails. */
@NullMarked
package kr.dolbom.outreach.texting.provider;

import org.jspecify.annotations.NullMarked;
