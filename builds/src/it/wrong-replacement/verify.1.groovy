import dev.weir.builds.Build

Build.of(basedir).didNotCompile('''
[ERROR] src/main/java/dinner/Main.java:[13,17] incompatible types: cannot infer type-variable(s) R,S,N
    (argument mismatch; invalid method reference
      method alone in class dinner.Main cannot be applied to given types
        required: int
        found:    int,int
        reason: actual and formal argument lists differ in length)
''')
