import dev.weir.builds.Build

Build.of(basedir).didNotCompile('''
[ERROR] src/main/java/dinner/Dinner.java:[12,22] [TaskPrivate] @Task method 'withTip' must not be private; make it package-private
[ERROR] src/main/java/dinner/Dinner.java:[17,34] [DurationInvalid] the delay of 'share' must be a duration: it is "10s"; write "PT10S"
''')
