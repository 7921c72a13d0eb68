import dev.weir.builds.Build

// Nothing was changed.
def build = Build.of(basedir)
build.printed('[INFO] Nothing to compile - all classes are up to date.')
build.printed('Failed with {total=8800, people=0}')
assert build.files('target/generated-sources/annotations') == context.second
