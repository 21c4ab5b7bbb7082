package kr.dolbom.kernel;

/** Marks a command that tries the whole house hard: {@code ./dolbom drill NAME}. */
public interface Drill {}
