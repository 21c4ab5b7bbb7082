/** Takes the calls of people who call the number back: says who called them and puts them through to a person. */
@NullMarked
package kr.dolbom.outreach.reception;

import org.jspecify.annotations.NullMarked;
