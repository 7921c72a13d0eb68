import dev.weir.builds.Build

Build.of(basedir).didNotCompile('''
[ERROR] src/declared/java/dinner/Fixes.java:[11,14] [ReplacementArity] 'alone' cannot replace 'Dinner.share': it has 1 parameter, the task has 2 parameters
''')
