package kr.wrongtree;

/** A deliberately wrong tree of modules: {@code lower} looks up. Proves that the modularity test can fail. */
@org.springframework.modulith.Modulithic
public class WrongTree {}
