/** Texts by SMPP 3.4: one bound session a node, texts out, receipts and replies in. */
@NullMarked
package kr.dolbom.outreach.texting.smpp;

import org.jspecify.annotations.NullMarked;
