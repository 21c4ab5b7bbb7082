/** Pages about calls and texts: for those who were called, and for the officers who send. */
@NullMarked
package kr.dolbom.outreach.texting.web;

import org.jspecify.annotations.NullMarked;
